import { PageHead } from '../../shared/page-head.js';

export const AccountPage = () => <PageHead title="我的账号" />;
