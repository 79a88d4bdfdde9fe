import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { fieldName } from '@tracker/wording';
import { z } from 'zod';
import { problemShape } from './schemas.js';

type Json = Record<string, unknown>;
type Operation = Json & { responses?: Json; parameters?: Json[]; 'x-public'?: boolean };

const problemDescriptions = {
  400: '请求的格式有误，逐项列出错误',
  401: '没有有效的令牌',
  403: '岗位或机关不符',
  404: '没有这件申请或者这个机关',
  412: 'If-Match 的版本已过时，列出其间发生的事',
  422: '操作被拒绝，或者 Idempotency-Key 已用于内容不同的请求',
  429: '请求过于频繁，见 Retry-After',
  500: '意外错误，只给出编号',
  503: '数据库暂时无法访问，见 Retry-After',
} as const;
type Status = keyof typeof problemDescriptions;

/** Fields under their Chinese names; a date needs no pattern beside its format. */
const tell = (schema: Json): void => {
  if (schema.format === 'date') delete schema.pattern;
  for (const [name, field] of Object.entries((schema.properties ?? {}) as Record<string, Json>))
    if (fieldName(name) !== name && !('$ref' in field)) field.title ??= fieldName(name);
};

/** JSON Schema of a zod schema, its named parts as components. */
const convert = (schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const converted = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: schemaType,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => tell(jsonSchema as Json),
  }) as Json;
  const { $schema: _schema, $defs, id, ...plain } = converted as Json & { $defs?: Json };
  const components = { ...$defs };
  if (typeof id !== 'string') return { schema: plain, components };
  return {
    schema: { $ref: `#/components/schemas/${id}` },
    components: { ...components, [id]: plain },
  };
};

const header = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
});

const statusesOf = (method: string, operation: Operation): readonly Status[] => {
  const writes = method === 'post' || method === 'put';
  if (operation['x-public']) return writes ? [400, 401, 403, 422, 429, 500, 503] : [429, 500, 503];
  const conditional = 'x-conditional' in operation;
  return [
    400,
    401,
    403,
    404,
    ...(conditional ? ([412] as const) : []),
    ...(writes ? ([422] as const) : []),
    500,
    503,
  ];
};

const complete = (method: string, operation: Operation): void => {
  const content = {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
  };
  const problems = statusesOf(method, operation).map((status) => [
    String(status),
    { description: problemDescriptions[status], content },
  ]);
  operation.responses = { ...Object.fromEntries(problems), ...operation.responses };
  const parameters = [...(operation.parameters ?? [])];
  if ('x-conditional' in operation)
    parameters.push(header('If-Match', '取得申请时的 ETag；版本已变则 412'));
  if ((method === 'post' || method === 'put') && !('x-changes-nothing' in operation))
    parameters.push(header('Idempotency-Key', '同一键重发只办理一次；1–200 个可打印字符'));
  operation.parameters = parameters;
};

/** The whole interface as OpenAPI 3.1, generated from the routes and their schemas. */
export const openApiDocument = (app: INestApplication): OpenAPIObject => {
  const base = new DocumentBuilder()
    .setTitle('政府信息公开申请办理系统')
    .setDescription('登记、办理、期限、年度报告。正文为严格的 JSON，错误为 problem+json。')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'tracker user-add 给出的令牌' })
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    standardSchemaConverter: convert,
    autoTagControllers: false,
    operationIdFactory: (controller, method) => `${controller}_${method}`,
  });
  const problem = convert(problemShape, { schemaType: 'output' });
  Object.assign(document.components?.schemas ?? {}, problem?.components);
  for (const path of Object.values(document.paths))
    for (const [method, operation] of Object.entries(path))
      if (typeof operation === 'object' && operation !== null && 'responses' in operation)
        complete(method, operation as never);
  return document;
};
