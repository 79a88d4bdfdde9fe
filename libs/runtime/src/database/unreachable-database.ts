const why: Readonly<Record<string, string>> = {
  ECONNREFUSED: '对方没有运行，或者端口不对。请检查 PostgreSQL 是否在运行',
  ENOENT: '套接字目录不存在，或者 PostgreSQL 没有运行。请检查地址',
  ENOTFOUND: '找不到这个主机名。请检查地址',
  EAI_AGAIN: '无法解析主机名。请检查地址和网络',
  EHOSTUNREACH: '网络不通。请检查地址和防火墙',
  ETIMEDOUT: '连接超时。请检查地址和防火墙',
  ECONNRESET: '连接被对方断开。请检查 PostgreSQL 的日志',
  '28P01': '用户名或密码不正确。密码中的 @ / # ? % 等字符应写成 %40 %2F %23 %3F %25',
  '28000': '服务器不允许这样登录。请检查用户名和 pg_hba.conf',
  '3D000': '没有这个数据库。请先建立数据库',
  '42501': '该用户无权连接这个数据库。请由管理员执行 grant connect on database',
  '53300': 'PostgreSQL 的连接数已用完。请提高 max_connections',
  '57P03': 'PostgreSQL 还在启动或恢复。请稍后再试',
};

/** What the client says without a code. */
const unnamed: Readonly<Record<string, string | undefined>> = {
  timeout: why.ETIMEDOUT,
  'password must be a string':
    '服务器要求密码，而地址中没有写。请写成 postgres://用户:密码@主机:端口/数据库',
  'does not support ssl': '服务器没有启用 TLS，而地址要求加密。请启用 TLS，或去掉 sslmode',
};

/** Why no connection to DATABASE_URL came about, in Chinese and without the address; null for anything else. */
export const unreachableDatabase = (error: unknown): string | null => {
  const { code, message, errors } = error as {
    code?: string;
    message?: string;
    errors?: readonly { code?: string }[];
  };
  // A name with several addresses fails with an error that holds one each.
  const known = why[code ?? ''] ?? why[errors?.[0]?.code ?? ''];
  const said = Object.keys(unnamed).find((words) => message?.toLowerCase().includes(words));
  const reason = known ?? unnamed[said ?? ''];
  return reason === undefined ? null : `无法连接 DATABASE_URL 所指的数据库：${reason}。`;
};
