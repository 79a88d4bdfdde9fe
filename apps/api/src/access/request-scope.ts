import { Injectable } from '@nestjs/common';
import { RequestReader, type User } from '@tracker/application';
import { requestNotFound } from '../problems/problem.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Requests of other organs do not exist for the caller, so that not even a number leaks. */
@Injectable()
export class RequestScope {
  constructor(private readonly requests: RequestReader) {}

  /** The request's id in its one spelling. Throws 404 unless it is a request of the caller's organ. */
  async require({ organ }: User, requestId: string): Promise<string> {
    const id = requestId.toLowerCase();
    if (!uuid.test(id) || (await this.requests.organOf(id)) !== organ) throw requestNotFound();
    return id;
  }
}
