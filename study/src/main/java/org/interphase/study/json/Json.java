package org.interphase.study.json;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interphase.quantity.Measured;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// A value of JSON, built in the order in which it is to be read.
public sealed interface Json {
    /// @param value null for JSON's `null`
    record Text(@Nullable String value) implements Json {}

    /// @param value not finite for JSON's `null`
    record Real(double value) implements Json {}

    record Whole(long value) implements Json {}

    record Flag(boolean value) implements Json {}

    record Array(List<Json> items) implements Json {
        public Array {
            items = List.copyOf(items);
        }
    }

    /// Numbers without a box around each.
    final class Numbers implements Json {
        private final double[] values;

        private Numbers(double[] values) {
            this.values = values;
        }
    }

    /// An object under construction; keys keep their order.
    final class Fields implements Json {
        private final Map<String, Json> fields = new LinkedHashMap<>();

        /// The value of a key, null where there is none.
        public @Nullable Json find(String key) {
            return fields.get(key);
        }

        /// The keys in their order.
        public List<String> keys() {
            return List.copyOf(fields.keySet());
        }

        public Fields put(String key, Json value) {
            fields.put(key, value);
            return this;
        }

        public Fields put(String key, @Nullable String value) {
            return put(key, new Text(value));
        }

        public Fields put(String key, double value) {
            return put(key, new Real(value));
        }

        public Fields put(String key, long value) {
            return put(key, new Whole(value));
        }

        public Fields put(String key, boolean value) {
            return put(key, new Flag(value));
        }

        public Fields put(String key, double[] values) {
            return put(key, new Numbers(values.clone()));
        }

        /// The value under `key` and its standard uncertainty under `key_u`.
        public Fields put(String key, Measured measured) {
            return put(key, measured.value()).put(key + "_u", measured.u());
        }

        public Fields put(String key, List<Json> items) {
            return put(key, new Array(items));
        }

        public Fields texts(String key, List<String> texts) {
            List<Json> items = new ArrayList<>();
            texts.forEach(t -> items.add(new Text(t)));
            return put(key, items);
        }
    }

    static Fields object() {
        return new Fields();
    }

    static Json none() {
        return new Text(null);
    }

    /// The value as indented text that ends with a line end.
    default String toText() {
        StringWriter out = new StringWriter();
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        try (JsonGenerator generator = new JsonFactory().createGenerator(pretty, out)) {
            write(this, generator);
        }
        return out.append('\n').toString();
    }

    private static void write(Json json, JsonGenerator out) {
        switch (json) {
            case Text t -> {
                if (t.value() == null) {
                    out.writeNull();
                } else {
                    out.writeString(t.value());
                }
            }
            case Real n -> number(n.value(), out);
            case Whole w -> out.writeNumber(w.value());
            case Flag f -> out.writeBoolean(f.value());
            case Array a -> {
                out.writeStartArray();
                a.items().forEach(item -> write(item, out));
                out.writeEndArray();
            }
            case Numbers n -> {
                out.writeStartArray();
                for (double value : n.values) {
                    number(value, out);
                }
                out.writeEndArray();
            }
            case Fields f -> {
                out.writeStartObject();
                f.fields.forEach((key, value) -> {
                    out.writeName(key);
                    write(value, out);
                });
                out.writeEndObject();
            }
        }
    }

    private static void number(double value, JsonGenerator out) {
        if (Double.isFinite(value)) {
            out.writeNumber(value);
        } else {
            out.writeNull();
        }
    }
}
