/** What is tried first: words that passwords here are made of, without digits and signs around them. */
export const commonWords: readonly string[] = [
  ...['password', 'passwd', 'admin', 'administrator'],
  ...['root', 'guest', 'user', 'test', 'demo', 'welcome', 'letmein', 'login', 'master', 'secret'],
  ...['changeme', 'default', 'abc', 'abcd', 'abcdef', 'qwe', 'qwer', 'qwert', 'qwerty', 'asd'],
  ...['asdf', 'asdfg', 'asdfgh', 'zxc', 'zxcv', 'zxcvb', 'zxcvbn', 'iloveyou', 'woaini', 'wangyut'],
  ...[
    'mima',
    'mima123',
    'guanli',
    'guanliyuan',
    'yonghu',
    'denglu',
    'zhengfu',
    'jiguan',
    'bangong',
  ],
  ...['bangongshi', 'xinxi', 'xinxigongkai', 'gongkai', 'yishenqing', 'yishenqinggongkai', 'china'],
  ...['zhongguo', 'huawei', 'tracker', 'taobao', 'weixin', 'football', 'superman', 'dragon'],
  ...['密码', '管理员', '信息公开', '政府信息公开', '办公室', '机关'],
];

/** Rows and alphabets that fingers follow, read in both directions. */
export const keyRuns: readonly string[] = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  '`1234567890-=',
  '!@#$%^&*()_+',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '1q2w3e4r5t6y7u8i9o0p',
  '147258369',
  '5201314',
];
