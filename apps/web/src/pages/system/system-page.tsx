import { PageHead } from '../../shared/page-head.js';

export const SystemPage = () => <PageHead title="系统" />;
