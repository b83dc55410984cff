/** Reading tables that people made: what a cell, a heading, a date is meant to be. Pure functions and values. */
package io.github.bihuan.imports.domain;
