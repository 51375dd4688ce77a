/** Is a version such as "24.21.0" new enough to run TypeScript as it is? */
export function isNewEnough(version: string): boolean;
