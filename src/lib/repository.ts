import packageFile from '../../package.json' with { type: 'json' };

/** Address of the repository, without a slash at its end: `REPO_URL`, else the field `repository` of package.json. */
export const repository: string | undefined =
  process.env.REPO_URL || (packageFile as { repository?: string }).repository?.replace(/^git\+|\.git$/g, '');
