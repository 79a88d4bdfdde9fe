import { Controller, Get, Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../access/allow.js';
import { Operation } from './operation.js';

/** The document, made at the first request and kept. */
@Injectable()
export class OpenApiSource {
  private made: OpenAPIObject | null = null;
  make: () => OpenAPIObject = () => {
    throw new Error('The interface document has no maker yet.');
  };

  get document(): OpenAPIObject {
    this.made ??= this.make();
    return this.made;
  }
}

@Controller('api/openapi.json')
export class OpenApiController {
  constructor(private readonly source: OpenApiSource) {}

  @Get()
  @Public()
  @Operation({ tag: '系统', summary: '本接口的 OpenAPI 3.1 文档' })
  read(): OpenAPIObject {
    return this.source.document;
  }
}
