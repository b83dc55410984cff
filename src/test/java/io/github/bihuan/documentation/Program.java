package io.github.bihuan.documentation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.bihuan.shared.problem.ProblemType;
import java.util.Comparator;
import java.util.List;

/** The program's classes, as the documentation lists them. */
final class Program {

    static final String ROOT = "io.github.bihuan";

    private static final List<JavaClass> ENUMS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT).stream()
                    .filter(JavaClass::isEnum)
                    .filter(type -> !type.isAnonymousClass())
                    .sorted(Comparator.comparing(JavaClass::getName))
                    .toList();

    private Program() {}

    static List<JavaClass> enums() {
        return ENUMS;
    }

    /** Every enum of problem types, by name. */
    static List<JavaClass> problems() {
        return ENUMS.stream().filter(Program::isProblem).toList();
    }

    static boolean isProblem(JavaClass type) {
        return type.isAssignableTo(ProblemType.class);
    }

    /** The feature a class belongs to: the first word below the root package. */
    static String feature(JavaClass type) {
        return type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0];
    }
}
