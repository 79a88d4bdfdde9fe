import { PageHead } from '../../shared/page-head.js';

export const SupervisionPage = () => <PageHead title="督办" />;
