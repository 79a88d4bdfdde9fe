import { ServedOffice } from '../../support/served-office.js';

/** The password of every demo account of this run. */
export const demoPassword = 'Lüshan-7-Bridges';

/** The built product with the demo data of `npm run seed`, on a data folder of its own. */
export const servedDemo = async (): Promise<ServedOffice> => {
  process.env.TRACKER_DEMO_PASSWORD = demoPassword;
  const office = new ServedOffice();
  await office.tracker('seed');
  await office.start();
  return office;
};
