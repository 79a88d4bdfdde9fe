import { Form, TreeSelect } from 'antd';
import { categoryTree, matches, reasonsFor } from './category-tree.js';
import { type FieldProps, handed } from './field-props.js';

type Props = FieldProps & { readonly use: 'record-decision' | 'close-otherwise' };

/** The tree of the annual form; the chosen category tells its article, its row and when it fits. */
export const CategoryField = ({ value, onChange, ground, use, ...rest }: Props) => {
  const form = Form.useFormInstance();
  const { categories } = ground.choices;
  const chosen = categories.find(({ code }) => code === value);
  const choose = (code: string) => {
    onChange?.(code);
    if (use !== 'record-decision') return;
    const reason = categories.find((one) => one.code === code)?.reason;
    form.setFieldValue(
      'reasons',
      reasonsFor(reason, chosen?.reason, form.getFieldValue('reasons')),
    );
  };
  return (
    <>
      <TreeSelect
        {...handed(rest)}
        value={value as string | undefined}
        onChange={choose}
        treeData={categoryTree(categories, use)}
        treeDefaultExpandAll
        listHeight={400}
        popupRender={(menu) => <div id={`${rest.id}_list`}>{menu}</div>}
        showSearch={{ filterTreeNode: (typed, node) => matches(typed, node) }}
        placeholder="选择，或者输入关键字、条款"
        styles={{ popup: { root: { maxHeight: 420 } } }}
      />
      {chosen && (
        <div className="choice-help" aria-live="polite">
          <p>{chosen.help}</p>
          <p className="quiet">
            依据：{chosen.article}　年报计入：{chosen.rowLabel.replaceAll('｜', ' ')}
          </p>
        </div>
      )}
    </>
  );
};
