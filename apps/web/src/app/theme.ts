import type { ThemeConfig } from 'antd';

/** One accent, dark enough for AA on white; colour otherwise only for meaning. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0958d9',
    colorLink: '#0958d9',
    colorSuccess: '#237804',
    colorSuccessBg: '#f6ffed',
    colorSuccessBorder: '#95de64',
    colorWarning: '#ad4e00',
    colorWarningBg: '#fffbe6',
    colorWarningBorder: '#ffe58f',
    colorError: '#cf1322',
    colorTextDescription: '#595959',
    colorTextPlaceholder: '#6b6b6b',
    colorTextTertiary: '#595959',
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
    fontSize: 14,
    borderRadius: 4,
    motion: false,
  },
};
