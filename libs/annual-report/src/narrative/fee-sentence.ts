/** Fees 信息处理费 paid within a year: how many requests, and how much in 元. */
export type FeesPaid = { readonly requests: number; readonly amount: number };

const yuan = (amount: number): string => amount.toFixed(2).replace(/\.00$/, '');

/** What section six says of 信息处理费; an organ that took none says so (国办函〔2020〕109号). */
export const feeSentence = (year: number, { requests, amount }: FeesPaid): string =>
  requests === 0
    ? `${year}年，本机关依申请提供政府信息未收取信息处理费。`
    : `${year}年，本机关依申请提供政府信息共收取信息处理费${yuan(amount)}元，涉及申请${requests}件。`;
