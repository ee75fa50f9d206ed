/** The options of subset-font 2.9 that we use; the package has no types of its own. */
declare module 'subset-font' {
  interface Options {
    targetFormat?: 'woff2';
    keepFeatures?: string[];
    noHinting?: boolean;
    dropTables?: string[];
  }
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}
