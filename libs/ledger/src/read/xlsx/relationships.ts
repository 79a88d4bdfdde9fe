import { attribute, scanXml } from './scan-xml.js';
import type { PartReader } from './zip-parts.js';

/** A link from one part to another; `target` is a full path in the package. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

const resolve = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);

/** The links of a part (path '' = the package itself); `type` is the last word of the type's address. */
export const relationshipsOf = (read: PartReader, path: string): Relationship[] => {
  const folder = folderOf(path);
  const xml = read(`${folder}_rels/${path.slice(folder.length)}.rels`) ?? '';
  const found: Relationship[] = [];
  scanXml(xml, {
    open: (name, attributes) => {
      const target = attribute(attributes, 'Target');
      if (name !== 'Relationship' || !target || attribute(attributes, 'TargetMode') === 'External')
        return;
      const type = attribute(attributes, 'Type') ?? '';
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(folder, target),
      });
    },
  });
  return found;
};
