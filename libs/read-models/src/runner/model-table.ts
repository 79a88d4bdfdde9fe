import type { DataSource } from 'typeorm';
import type { Projection } from '../projection/projection.js';

export type ModelColumn = {
  readonly property: string;
  readonly column: string;
  /** SQL type, e.g. uuid, text, date, jsonb. */
  readonly type: string;
};

/** The table of a read model as bulk statements need it, taken from the TypeORM row. */
export type ModelTable = {
  /** Qualified name of the table that serves reads. */
  readonly live: string;
  readonly columns: readonly ModelColumn[];
  readonly primary: readonly string[];
  readonly unit: ModelColumn;
};

/** Schema of all read models. */
export const readSchema = 'read';

/** The table behind a projection's row. Throws where the row has no column for the unit. */
export const modelTable = (dataSource: DataSource, projection: Projection): ModelTable => {
  const metadata = dataSource.getMetadata(projection.row);
  const columns = metadata.columns.map(({ propertyName, databaseName, type }) => ({
    property: propertyName,
    column: databaseName,
    type: String(type),
  }));
  const unit = columns.find(({ property }) => property === projection.unit);
  if (!unit) throw new Error(`${projection.name} has no property ${projection.unit}`);
  return {
    live: `${readSchema}.${metadata.tableName}`,
    columns,
    primary: metadata.primaryColumns.map(({ databaseName }) => databaseName),
    unit,
  };
};
