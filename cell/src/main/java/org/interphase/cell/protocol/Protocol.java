package org.interphase.cell.protocol;

import java.util.List;

/// Steps in order, in blocks that are repeated.
public record Protocol(String name, List<Block> blocks) {
    /// @param times at least 1
    public record Block(List<ProtocolStep> steps, int times) {
        public Block {
            steps = List.copyOf(steps);
        }
    }

    public Protocol {
        blocks = List.copyOf(blocks);
    }

    /// Steps with every repetition counted.
    public long length() {
        return blocks.stream()
                .mapToLong(b -> (long) b.steps().size() * b.times())
                .sum();
    }
}
