/** What we use of the package, which has no types of its own. */
declare module 'pandoc-wasm' {
  export function query(options: Record<string, unknown>): Promise<string>;
  export function convert(
    options: Record<string, unknown>,
    stdin: string,
    files: Record<string, string | Blob>,
  ): Promise<{
    stderr: string;
    warnings: { verbosity: string; pretty: string }[];
    files: Record<string, string | Blob>;
  }>;
}
