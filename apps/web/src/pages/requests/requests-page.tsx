import { PageHead } from '../../shared/page-head.js';

export const RequestsPage = () => <PageHead title="办件" />;
