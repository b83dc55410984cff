/** What operators watch: gauges of the whole database, read again every minute by cheap queries. */
package io.github.bihuan.shared.metrics;
