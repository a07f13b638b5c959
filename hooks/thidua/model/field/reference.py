"""Fields that name something which must exist (tham chiếu)."""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

from thidua.model.field.name import Anchor, Slug


class RefTo(NamedTuple):
    """Marks a field that names something which must exist (tham chiếu)."""

    kind: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Tell editors, too, what the field refers to."""
        return {**handler(schema), "x-refers-to": self.kind}


DocumentRef = Annotated[Slug, RefTo("document")]
EventRef = Annotated[Slug, RefTo("event")]
UnitRef = Annotated[Slug, RefTo("unit")]
GroupRef = Annotated[Slug, RefTo("group")]
AwardRef = Annotated[Slug, RefTo("award")]
BodyRef = Annotated[Slug, RefTo("body")]
ClauseRef = Annotated[Anchor, RefTo("clause")]
