import { PageHead } from '../../shared/page-head.js';

export const AnnualPage = () => <PageHead title="年报" />;
