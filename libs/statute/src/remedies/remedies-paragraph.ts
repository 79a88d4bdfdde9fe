import { remediesEra } from './remedies-eras.js';
import { type ContestedDecision, remediesKind } from './remedies-kind.js';

export type RemediesParagraphInput = ContestedDecision & {
  /** Where to apply for review; absent: told in general. */
  readonly reviewOrgan?: string;
  readonly court?: string;
};

/** The paragraph of a letter that tells the applicant how to contest it, by the law of its date. */
export const remediesParagraph = (input: RemediesParagraphInput): string => {
  const { reviewOrgan = '有管辖权的行政复议机关', court = '有管辖权的人民法院' } = input;
  const { reviewArticle } = remediesEra(input.decidedOn);
  const review = `可以自收到本告知书之日起60日内向${reviewOrgan}申请行政复议`;
  if (remediesKind(input) === 'review-or-suit') {
    return `如对本告知书不服，${review}（《中华人民共和国行政复议法》${reviewArticle}），或者自收到本告知书之日起6个月内直接向${court}提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条）。`;
  }
  return `如对本告知书不服，${review}。依照《中华人民共和国行政复议法》第二十三条的规定，本告知事项应当先申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向${court}提起行政诉讼（《中华人民共和国行政诉讼法》第四十五条）。`;
};
