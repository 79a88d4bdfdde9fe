import { passwordFaults } from './password-rules.js';

const owner = {
  account: 'wangmin',
  name: '王敏',
  organ: 'shi-fa-gai-wei',
  organName: '某市发展和改革委员会',
};
const faults = (password: string) => passwordFaults(password, owner);

describe('A password', () => {
  it('has ten characters at least, counted as people count them', () => {
    expect(faults('短短短短')).toEqual(['密码至少 10 个字符，现有 4 个；可以用几个词连成一句话']);
    expect(faults('k4-dufo9z')[0]).toContain('现有 9 个');
    expect(faults('k4-dufo9zq')).toEqual([]);
    expect(faults('𠮷𠮷𠮷𠮷𠮷')[0]).toContain('现有 5 个');
    expect(faults('窗外的石榴树开花了呢')).toEqual([]);
  });

  it('has an end', () => {
    expect(faults('每日三省吾身'.repeat(22))).toEqual(['密码最多 128 个字符']);
  });

  it.each([
    'correct horse battery',
    'xiaogou-ai-chi-yu',
    'wangmin fed three geese',
    '春眠不觉晓处处闻啼鸟',
  ])('needs no digits and no signs: %s', (password) => expect(faults(password)).toEqual([]));

  it.each([
    ['wangmin2024', '登录账号'],
    ['WangMin!!!!!', '登录账号'],
    ['nimgnaw2024', '登录账号'],
    ['王敏1234567890', '本人姓名'],
    ['shi-fa-gai-wei1', '机关的名称'],
    ['某市发展和改革委员会', '机关的名称'],
  ])('is not the owner: %s', (password, named) => expect(faults(password)[0]).toContain(named));

  it.each([
    '1234567890',
    '0987654321',
    '19990101123',
    'qwertyuiop',
    'asdfghjkl123',
    '1qaz2wsx3edc',
    'aaaaaaaaaaaa',
    'abc1abc1abc1',
    'Password123!',
    'admin@123456',
    'woaini1314520',
    'P@ssw0rd2024',
    'guanliyuan888',
    '信息公开123456',
  ])('is not one that everybody tries: %s', (password) =>
    expect(faults(password)[0]).toContain('太常见'),
  );

  it('is the same from every keyboard', () => {
    expect(faults('１２３４５６７８９０')[0]).toContain('太常见');
  });
});
