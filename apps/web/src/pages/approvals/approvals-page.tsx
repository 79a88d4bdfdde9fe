import { PageHead } from '../../shared/page-head.js';

export const ApprovalsPage = () => <PageHead title="审核" />;
