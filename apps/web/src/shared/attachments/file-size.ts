/** A size as people say it: 812 字节, 20 KB, 1.5 MB, 20 MB. */
export const fileSize = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
  return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
};
