/**
 * Personal data (个人信息): contact data and reporters' identity are sealed before they reach the database, and masked wherever
 * they are shown to others or written down – lists, the journal, logs, errors.
 */
package io.github.bihuan.shared.privacy;
