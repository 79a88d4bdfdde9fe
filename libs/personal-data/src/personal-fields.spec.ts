import { requestEvents } from '@tracker/domain/events';
import { personalFieldsByType } from './personal-fields.js';

const fields = personalFieldsByType(requestEvents);

describe('Personal fields by event type', () => {
  it('are every field about a person in a registration', () =>
    expect(fields.RequestRegistered).toEqual([
      'applicantName',
      'idNumber',
      'contactPerson',
      'phone',
      'email',
      'address',
      'description',
      'mailNumber',
      'remark',
    ]));

  it('include every free text that staff type', () => {
    expect(fields.RequestVoided).toEqual(['why']);
    expect(fields.PersonalFactCorrected).toEqual(['was', 'is', 'why']);
    expect(fields.LedgerRowRecorded).toEqual(['personalCells', 'unknownColumns']);
  });

  it('are none in a purely dated fact', () => expect(fields.FeePaid).toEqual([]));
});
