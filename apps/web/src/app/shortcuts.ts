export type Shortcut = { readonly keys: readonly string[]; readonly does: string };

/** What the keyboard does, place by place. */
// biome-ignore format: a table is read by column
export const shortcuts: readonly { readonly where: string; readonly keys: readonly Shortcut[] }[] = [
  { where: '各页', keys: [
    { keys: ['/'],                      does: '查找申请：编号、文号、申请人、申请内容' },
    { keys: ['?'],                      does: '打开本说明' },
    { keys: ['Esc'],                    does: '关闭侧栏或者对话框' },
  ] },
  { where: '登记', keys: [
    { keys: ['Enter'],                  does: '下一项；内容中换行按 Shift+Enter' },
    { keys: ['Ctrl+Enter'],             does: '保存' },
    { keys: ['Ctrl+Shift+Enter'],       does: '保存，接着登记下一件' },
  ] },
  { where: '办件', keys: [
    { keys: ['J', 'K'],                 does: '下一行、上一行；选中一行后也可以用方向键' },
    { keys: ['Home', 'End'],            does: '选中一行后：第一行、最后一行' },
    { keys: ['Enter'],                  does: '打开选中的一件' },
  ] },
  { where: '一件申请', keys: [
    { keys: ['1', '…', '9'],            does: '打开右侧“现在可以办理”中的第几项' },
    { keys: ['Ctrl+Enter'],             does: '在侧栏中：保存' },
  ] },
  { where: '年报表格', keys: [
    { keys: ['方向键', 'Home', 'End'],  does: '在格子之间移动' },
    { keys: ['Enter'],                  does: '打开一格的申请' },
  ] },
];
