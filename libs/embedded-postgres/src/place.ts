import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { usableBinaries } from './binaries.js';
import { prepareDataFolder } from './data-folder.js';
import { EmbeddedPostgresError } from './errors.js';
import { currentUser, findUserByUid, type OsUser, serverUser } from './os-user.js';
import type { Place } from './types.js';

/** The user that runs this cluster: of one that is there its owner, so that root can serve a user's folder. */
const clusterUser = (dataFolder: string): OsUser => {
  const usual = serverUser();
  const cluster = join(dataFolder, 'postgres');
  if (!existsSync(cluster)) return usual;
  const { uid } = statSync(cluster);
  if (uid === usual.uid) return usual;
  const owner = uid === 0 ? null : findUserByUid(uid);
  if (currentUser().uid === 0 && owner !== null) return owner;
  throw new EmbeddedPostgresError(
    'data-folder-of-another-user',
    { folder: dataFolder, owner: owner?.name ?? uid, user: usual.name },
    uid === 0
      ? `数据库目录 ${cluster} 属于 root，而数据库不能以 root 运行；请执行 chown -R ${usual.name} '${cluster}' 后重试。`
      : `数据目录 ${dataFolder} 属于系统用户 ${owner?.name ?? uid}，当前用户 ${usual.name} 不能使用；请换用该用户运行，或用 TRACKER_DATA 指定其他目录。`,
  );
};

/** Whether `folder` holds a cluster of this major. Throws `data-folder-of-another-version` or `data-folder-damaged`. */
export const hasCluster = (cluster: string, major: number): boolean => {
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) return false;
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) {
    throw new EmbeddedPostgresError(
      'data-folder-damaged',
      { folder: cluster },
      `目录 ${cluster} 不是完整的数据库目录（缺少 PG_VERSION）；请用备份恢复，或用 TRACKER_DATA 指定其他目录。`,
    );
  }
  const found = readFileSync(file, 'utf8').trim();
  if (found === String(major)) return true;
  throw new EmbeddedPostgresError(
    'data-folder-of-another-version',
    { folder: cluster, found, expected: major },
    `数据目录由 PostgreSQL ${found} 建立，本版本使用 PostgreSQL ${major}，不能直接打开：${cluster}。请用原版本备份（tracker backup 或 export-log），再用本版本恢复到新的数据目录（TRACKER_DATA 指定，tracker restore 或 import-log）。原目录没有改动。`,
  );
};

/** A cluster that vanished under a running server (an unmounted disk) is never replaced by an empty one. */
export const requireCluster = (place: Place): void => {
  if (hasCluster(place.cluster, place.major)) return;
  throw new EmbeddedPostgresError(
    'data-folder-damaged',
    { folder: place.cluster },
    `数据库目录已不存在：${place.cluster}`,
  );
};

/** Decides files, user and binaries for a data folder, and creates the folder. */
export const preparePlace = (asked: string, durable: boolean): Place => {
  if (process.platform === 'win32') {
    throw new EmbeddedPostgresError(
      'platform-unsupported',
      { platform: process.platform },
      '内置数据库暂不支持 Windows；请设置 DATABASE_URL 使用外部 PostgreSQL，或在 WSL、容器中运行。',
    );
  }
  const dataFolder = prepareDataFolder(asked, serverUser());
  const user = clusterUser(dataFolder);
  const { native, major } = usableBinaries(user, dataFolder);
  const cluster = join(dataFolder, 'postgres');
  hasCluster(cluster, major);
  return {
    dataFolder,
    cluster,
    logFile: join(dataFolder, 'postgres.log'),
    user,
    native,
    major,
    durable,
  };
};
