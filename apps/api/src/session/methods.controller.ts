import { Controller, Get } from '@nestjs/common';
import { FirstSetup } from '@tracker/application';
import type { z } from 'zod';
import { Public } from '../access/allow.js';
import { Operation } from '../openapi/operation.js';
import { IdentityProvider } from './identity-provider.js';
import { methodsShape } from './shapes.js';

@Controller('api/session/methods')
export class MethodsController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly setup: FirstSetup,
  ) {}

  @Get()
  @Public()
  @Operation({ tag: '登录', summary: '可用的登录方式', answer: methodsShape })
  async read(): Promise<z.infer<typeof methodsShape>> {
    const { name } = this.provider;
    return {
      password: true,
      sso: name === null ? null : { name, href: '/api/session/sso' },
      setup: await this.setup.isOpen(),
    };
  }
}
