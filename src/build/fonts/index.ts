export const fonts = () => ({ name: 'fonts-stub', hooks: {} });
