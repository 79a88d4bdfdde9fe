const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/360SE|360EE|QIHU/i, '360 浏览器'],
  [/QQBrowser\//, 'QQ 浏览器'],
  [/UOSBrowser|UBrowser|Lianxin|Redcore|Qaxbrowser/i, '国产浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/UOS|Uniontech/i, '统信 UOS'],
  [/Kylin/i, '麒麟'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const named = (agent: string, table: typeof browsers): string | undefined =>
  table.find(([pattern]) => pattern.test(agent))?.[1];

/** A browser and its system in two words, enough to know one's own sessions by. */
export const agentOf = (header: string | undefined): string => {
  const agent = header ?? '';
  const words = [named(agent, browsers), named(agent, systems)].filter(Boolean);
  return words.length > 0 ? words.join(' · ') : '其他程序';
};
