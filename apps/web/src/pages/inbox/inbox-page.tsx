import { PageHead } from '../../shared/page-head.js';

export const InboxPage = () => <PageHead title="收件" />;
