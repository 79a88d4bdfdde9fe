import type { Role } from '@tracker/domain';

/** Those who supervise, approve or administer, and the handlers whose work it is. */
export const supervisors: readonly Role[] = ['督办', '审核', '管理', '承办'];
