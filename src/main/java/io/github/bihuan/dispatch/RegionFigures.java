package io.github.bihuan.dispatch;

import io.github.bihuan.dispatch.domain.Deployment;
import io.github.bihuan.dispatch.domain.MajorStock;
import java.util.List;

/** What a region's facts and register say besides the counted cells. */
record RegionFigures(List<GradeCount> grades, Deployment deployment, MajorStock stock) {

    /** Enterprises of a grade of supervision in the register, and how many of them have been inspected. */
    record GradeCount(SupervisionGrade grade, long active, long inspected) {}

    long active() {
        return grades.stream().mapToLong(GradeCount::active).sum();
    }

    long inspected() {
        return grades.stream().mapToLong(GradeCount::inspected).sum();
    }
}
