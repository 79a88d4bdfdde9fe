import { PageHead } from '../../shared/page-head.js';

export const RegisterPage = () => <PageHead title="登记" />;
