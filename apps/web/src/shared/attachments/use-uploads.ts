import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '../new-key.js';
import type { ChosenFile } from './chosen-file.js';
import { uploadFile } from './upload-file.js';

export type UploadState = ChosenFile & {
  readonly key: string;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed';
  readonly progress: number;
  readonly error: unknown;
};

const begun = (chosen: ChosenFile): UploadState => ({
  ...chosen,
  key: newKey(),
  state: 'waiting',
  progress: 0,
  error: null,
});

/** Sends files of a request one after the other; what fails waits for a hand, what is done is told. */
export const useUploads = (requestId: string, first: readonly ChosenFile[] = []) => {
  const [uploads, setUploads] = useState<readonly UploadState[]>(() => first.map(begun));
  const busy = useRef(false);
  const queries = useQueryClient();
  const change = useCallback((id: string, patch: Partial<UploadState>) => {
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...patch } : one)));
  }, []);
  useEffect(() => {
    const next = uploads.find(({ state }) => state === 'waiting');
    if (!next || busy.current) return;
    busy.current = true;
    const { id, file, kind, key } = next;
    const onProgress = (progress: number) => change(id, { progress });
    change(id, { state: 'sending' });
    uploadFile({ requestId, kind, file, key, onProgress }).then(
      async () => {
        busy.current = false;
        change(id, { state: 'done', progress: 1 });
        await queries.invalidateQueries({ queryKey: ['request', requestId] });
      },
      (error: unknown) => {
        busy.current = false;
        change(id, { state: 'failed', error });
      },
    );
  }, [uploads, change, queries, requestId]);
  return {
    uploads,
    add: (chosen: readonly ChosenFile[]) => setUploads((all) => [...all, ...chosen.map(begun)]),
    retry: (id: string) => change(id, { state: 'waiting', progress: 0, error: null }),
    drop: (id: string) => setUploads((all) => all.filter((one) => one.id !== id)),
  };
};
