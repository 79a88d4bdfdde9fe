import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Neither run nor read by a program, and large: type declarations, source maps, static libraries. */
const left = /\.(map|a|tsbuildinfo)$|\.d\.[cm]?ts$/;

/** A second name for the same bytes where the file system allows it, else a copy. */
const place = (from, to) => {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
};

export const stageFile = (from, to) => {
  mkdirSync(dirname(to), { recursive: true });
  if (lstatSync(from).isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else place(from, to);
};

/** A package without the packages inside it: each of those is staged by itself. */
export const stagePackage = (from, to) => {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') stagePackage(source, target);
    } else if (!left.test(entry.name)) stageFile(source, target);
  }
};
