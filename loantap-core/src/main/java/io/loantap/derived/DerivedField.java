package io.loantap.derived;

/**
 * A derived field under the name by which characteristics and later derivations know it.
 *
 * @param name unique among fields and derived fields
 */
public record DerivedField(String name, Derivation derivation) {}
