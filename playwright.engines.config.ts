import base from './playwright.config';

/** Each test in each engine that can run it: those, too, that the tests of every change run in Chromium alone. */
export default {
  ...base,
  projects: base.projects?.map((project) => ({
    ...project,
    ...(project.grepInvert && { grepInvert: /@chromium/ }),
  })),
};
