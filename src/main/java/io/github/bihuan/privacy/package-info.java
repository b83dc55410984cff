/**
 * Keeping personal data no longer and no less safely than needed (个人信息保护): the daily run that seals anew what is not sealed
 * with the newest key, and clears what its period of keeping has passed. Knows the tables only through what features declare.
 */
package io.github.bihuan.privacy;
