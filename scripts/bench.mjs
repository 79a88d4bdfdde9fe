import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rspack } from '@rspack/core';
import nodeExternals from 'webpack-node-externals';
import { projectRoot } from './sources.mjs';

/** Bundles test/bench as the apps are bundled and runs it: what is measured is what ships. */
const outDir = join(projectRoot, 'dist', 'bench');
const compiler = rspack({
  mode: 'none',
  target: 'node',
  context: projectRoot,
  entry: { main: './test/bench/main.ts' },
  output: { path: outDir, filename: '[name].js', module: true, chunkFormat: 'module' },
  experiments: { outputModule: true },
  externalsType: 'module',
  externals: [nodeExternals({ importType: 'module' })],
  resolve: {
    extensions: ['.ts', '.js'],
    extensionAlias: { '.js': ['.ts', '.js'] },
    tsConfig: join(projectRoot, 'tsconfig.json'),
  },
  module: {
    parser: { javascript: { importMeta: false } },
    rules: [
      {
        test: /\.ts$/,
        loader: 'builtin:swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true },
            target: 'es2023',
          },
        },
      },
    ],
  },
});

const stats = await new Promise((resolve, reject) =>
  compiler.run((error, result) => (error ? reject(error) : resolve(result))),
);
if (stats.hasErrors()) {
  process.stderr.write(stats.toString({ errors: true, all: false }));
  process.exit(1);
}
await import(pathToFileURL(join(outDir, 'main.js')).href);
