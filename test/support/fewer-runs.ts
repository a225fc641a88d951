import fc from 'fast-check';

/** Property tests are repeated for each of thousands of mutants: what is wrong shows in fewer cases, too. */
fc.configureGlobal({ numRuns: 30 });
