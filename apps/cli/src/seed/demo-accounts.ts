import type { Role } from '@tracker/domain';
import { idFrom } from '@tracker/platform';
import type { Services } from '@tracker/runtime';

type Person = { readonly account: string; readonly name: string; readonly role: Role };

/** A person a role under an account that says it, and the handlers of the demo requests. */
const people: readonly Person[] = [
  { account: 'chuangkou', name: '周兰', role: '窗口' },
  { account: 'chengban', name: '王敏', role: '承办' },
  { account: 'shenhe', name: '陈国强', role: '审核' },
  { account: 'duban', name: '刘芳', role: '督办' },
  { account: 'nianbao', name: '孙丽', role: '年报' },
  { account: 'guanli', name: '何伟', role: '管理' },
  { account: 'zhaojing', name: '赵静', role: '承办' },
  { account: 'liqiang', name: '李强', role: '承办' },
];

/** He serves a second organ besides. */
const twoOrgans = 'liqiang';

export type DemoAccount = Person & { readonly token: string };

/** Makes the demo accounts, all with one password and a token each; again gives both anew. */
export const demoAccounts = async (
  { credentials, staff }: Pick<Services, 'credentials' | 'staff'>,
  organ: string,
  otherOrgan: string,
  password: string,
): Promise<readonly DemoAccount[]> => {
  const made = [];
  for (const person of people) {
    const { account, name, role } = person;
    const id = idFrom('seed-user', organ, account);
    await credentials.open({ id, account, name, organ, roles: [role], password });
    if (account === twoOrgans)
      await staff.admit(otherOrgan, account, ['窗口', '承办']).catch(known('already-member'));
    made.push({ ...person, token: await credentials.renewToken(id) });
  }
  return made;
};

/** Lets one refusal pass: what was wanted is so already. */
const known = (code: string) => (error: unknown) => {
  if ((error as { code?: unknown }).code !== code) throw error;
};
