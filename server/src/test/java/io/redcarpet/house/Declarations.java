package io.redcarpet.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The types and methods that source files declare, as the compiler reads them. */
final class Declarations extends TreeScanner<@Nullable Void, CompilationUnitTree> {

    /** A method, its lines, and how many parameters it takes; constructors and handlers may take what they need. */
    record Method(String name, int lines, int parameters) {}

    private final List<String> types = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final SourcePositions positions;

    private Declarations(SourcePositions positions) {
        this.positions = positions;
    }

    static Declarations in(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            var declarations = new Declarations(Trees.instance(task).getSourcePositions());
            for (CompilationUnitTree unit : task.parse()) {
                declarations.scan(unit, unit);
            }
            return declarations;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> types() {
        return types;
    }

    List<Method> methods() {
        return methods;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, CompilationUnitTree unit) {
        types.add(type.getSimpleName().toString());
        return super.visitClass(type, unit);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        @Nullable BlockTree body = method.getBody();
        if (body != null) {
            var file = Path.of(unit.getSourceFile().toUri());
            String name = Sources.name(file) + "#" + method.getName();
            boolean isFree = method.getName().contentEquals("<init>")
                    || String.valueOf(file.getFileName()).matches(".*(Pages|Api)\\.java");
            methods.add(new Method(
                    name, lines(body, unit), isFree ? 0 : method.getParameters().size()));
        }
        return super.visitMethod(method, unit);
    }

    /** Lines between the braces; a statement of SQL counts as one. */
    private int lines(BlockTree body, CompilationUnitTree unit) {
        var blocks = new ArrayList<Integer>();
        new TreeScanner<@Nullable Void, CompilationUnitTree>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, CompilationUnitTree same) {
                blocks.add(span(literal, unit));
                return super.visitLiteral(literal, same);
            }
        }.scan(body, unit);
        int text = blocks.stream().mapToInt(Integer::intValue).sum();
        return Math.max(0, span(body, unit) - 1 - text);
    }

    private int span(Tree tree, CompilationUnitTree unit) {
        long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
        return (int) (last - first);
    }
}
