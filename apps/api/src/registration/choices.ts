import type { ApplicantTypeCode } from '@tracker/statute';

const person = ['居民身份证', '护照', '港澳居民来往内地通行证', '台湾居民来往大陆通行证'];
const body = ['统一社会信用代码'];

/** Papers that an applicant of a type usually shows (条例第二十九条第二款第一项: 姓名或者名称、身份证明). */
export const idTypes: Readonly<Record<ApplicantTypeCode, readonly string[]>> = {
  'natural-person': person,
  business: body,
  research: body,
  'public-welfare': body,
  'legal-services': body,
  other: [...body, ...person],
};

/** 形式要求 (条例第二十九条第二款第三项), in the words of the usual application form. */
export const forms: readonly string[] = ['纸面', '电子文档', '光盘', '其他'];
/** 获取信息的方式, in the words of the usual application form. */
export const deliveries: readonly string[] = [
  '邮寄',
  '电子邮件',
  '自行领取',
  '当场查阅、抄录',
  '网上获取',
  '传真',
];
