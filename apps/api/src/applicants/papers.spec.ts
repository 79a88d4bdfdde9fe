import { knownApplicants } from './known-applicants.js';
import { alikeAmong, papersOf } from './look-alikes.js';
import type { OpenedPaper } from './opened-papers.js';

const paper = (
  n: number,
  applicantId: string | null,
  personal: OpenedPaper['personal'],
): OpenedPaper => ({
  requestId: `r${n}`,
  number: `2024-0000${n}`,
  applicantId,
  applicantType: 'natural-person',
  status: 'handling',
  receivedOn: '2024-03-01',
  closedOn: null,
  category: null,
  idType: null,
  sealed: {},
  personal,
});

const papers = [
  paper(4, 'a', {
    applicantName: '张三',
    idNumber: '110101199003070011',
    description: '征地补偿方案',
  }),
  paper(3, 'b', {
    applicantName: '张三',
    idNumber: '110101198001010022',
    description: '征地补偿方案',
  }),
  paper(2, 'a', {
    applicantName: '张三丰',
    idNumber: '110101199003070011',
    description: '预算执行',
  }),
  paper(1, null, { applicantName: '张四' }),
];

describe('Known applicants', () => {
  it.each([
    ['the beginning of a name', { applicantName: '张' }, ['a', 'b']],
    ['a name with blanks in it', { applicantName: ' 张 三丰' }, ['a']],
    ['the beginning of a number', { idNumber: '1101 0119 80' }, ['b']],
    ['a number too short to tell', { idNumber: '110' }, []],
    ['nothing', {}, []],
  ])('are found by %s', (_name, asked, expected) => {
    expect(knownApplicants(papers, asked, 8).map(({ applicantId }) => applicantId)).toEqual(
      expected,
    );
  });

  it('are found by a name whatever dots it is written with', () => {
    const dotted = [paper(9, 'd', { applicantName: '阿依古丽•买买提' })];
    for (const applicantName of ['阿依古丽买', '阿依古丽·买', '阿依古丽.买'])
      expect(knownApplicants(dotted, { applicantName }, 8)).toHaveLength(1);
    expect(knownApplicants(dotted, { applicantName: '古丽买' }, 8)).toEqual([]);
  });

  it('are told once, by the first of their papers', () => {
    const [first] = knownApplicants(papers, { applicantName: '张三' }, 8);
    expect(first).toMatchObject({
      applicantId: 'a',
      applicantIds: ['a'],
      latest: { requestId: 'r4' },
    });
  });

  it('are one where nothing but the id tells them apart', () => {
    const [name, phone] = [{ applicantName: '李四' }, { phone: '13800138000' }];
    const unnumbered = [
      paper(9, 'x', name),
      paper(8, 'y', name),
      paper(7, 'z', { ...name, ...phone }),
    ];
    const known = knownApplicants(unnumbered, { applicantName: '李' }, 8);
    expect(known.map(({ applicantIds }) => applicantIds)).toEqual([['x', 'y'], ['z']]);
  });

  it('are no more than asked for', () => {
    expect(knownApplicants(papers, { applicantName: '张' }, 1)).toHaveLength(1);
  });
});

describe('The papers of an applicant', () => {
  const idsOf = (asked: Parameters<typeof papersOf>[1]) =>
    papersOf(papers, asked).map(({ requestId }) => requestId);

  it.each([
    [
      'the same number, whatever the name',
      { applicantName: '张叁', idNumber: '110101199003070011' },
      ['r4', 'r2'],
    ],
    ['the same name where no number is given', { applicantName: '张三' }, ['r4', 'r3']],
    [
      'the same name where the old paper has no number',
      { applicantName: '张四', idNumber: '1' },
      ['r1'],
    ],
    ['nobody', {}, []],
  ])('are those of %s', (_name, asked, expected) => expect(idsOf(asked)).toEqual(expected));
});

describe('Look-alike requests', () => {
  it('are those that ask for much the same, the most alike first', () => {
    const alike = alikeAmong(papers, '申请公开征地补偿方案及标准', 5);
    expect(alike.map((one) => one.paper.requestId)).toEqual(['r4', 'r3']);
    expect(alikeAmong(papers, '征地补偿方案', 1)).toMatchObject([{ similarity: 1 }]);
    expect(alikeAmong(papers, '东湖小区加装电梯', 5)).toEqual([]);
  });
});
