import type { sendUnaryData } from '@grpc/grpc-js';
import type { ClusterInfo } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import type { SupportedMethods } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import { uuid } from './messages.js';

const service = 'event_store.client.streams.streams';
const methods = ['read', 'append', 'batchappend'];

/** What a client asks first: which calls there are. */
export const featureCalls = () => ({
  getSupportedMethods(_call: unknown, answer: sendUnaryData<SupportedMethods>): void {
    const supported = new features.SupportedMethods();
    supported.setEventStoreServerVersion('25.0.0');
    for (const name of methods) {
      const method = new features.SupportedMethod();
      method.setServiceName(service);
      method.setMethodName(name);
      if (name === 'read') method.setFeaturesList(['stream', 'all', 'position']);
      supported.addMethods(method);
    }
    answer(null, supported);
  },
});

/** A cluster of one, which leads. */
export const gossipCalls = (port: () => number) => ({
  read(_call: unknown, answer: sendUnaryData<ClusterInfo>): void {
    const endPoint = new gossip.EndPoint();
    endPoint.setAddress('127.0.0.1');
    endPoint.setPort(port());
    const member = new gossip.MemberInfo();
    member.setInstanceId(uuid('00000000-0000-4000-8000-000000000001'));
    member.setState(gossip.MemberInfo.VNodeState.LEADER);
    member.setIsAlive(true);
    member.setHttpEndPoint(endPoint);
    const cluster = new gossip.ClusterInfo();
    cluster.addMembers(member);
    answer(null, cluster);
  },
});
